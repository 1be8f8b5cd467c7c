//! A program to cut in two (xtask/src/page/split/tests.rs): `early` is needed at once, what is behind `gate` later.

#![no_std]

use core::hint::black_box;

#[panic_handler]
fn panic(info: &core::panic::PanicInfo) -> ! {
    black_box(info);
    core::arch::wasm32::unreachable()
}

/// Called by its place in the table only.
trait Say: Sync {
    fn say(&self, number: u32) -> u32;
}

struct Early;
struct Both(u32);
struct Late(u32);

impl Say for Early {
    fn say(&self, _: u32) -> u32 {
        7
    }
}

impl Say for Both {
    fn say(&self, number: u32) -> u32 {
        self.0 + number
    }
}

impl Say for Late {
    fn say(&self, number: u32) -> u32 {
        sum(b"only needed later") ^ self.0 ^ number
    }
}

/// Reached through data alone.
static VOICES: [&dyn Say; 2] = [&Early, &Both(40)];

static mut COUNT: u32 = 100;

#[inline(never)]
fn sum(words: &[u8]) -> u32 {
    black_box(words).iter().fold(0, |sum, byte| sum * 31 + u32::from(*byte))
}

#[inline(never)]
fn ask(voice: &dyn Say, number: u32) -> u32 {
    black_box(voice).say(number)
}

#[unsafe(no_mangle)]
pub extern "C" fn early(number: u32) -> u32 {
    // Panics for 2, and would tell that it was here.
    let voice = VOICES[number as usize];
    ask(voice, number) + sum(b"needed at once")
}

#[unsafe(no_mangle)]
pub extern "C" fn late(number: u32) -> u32 {
    gate(number)
}

#[inline(never)]
fn gate(number: u32) -> u32 {
    // What is written at the start must be there for both.
    let count = unsafe {
        COUNT += 1;
        COUNT
    };
    ask(&Late(number), 3) + ask(VOICES[(number % 2) as usize], number) + count
}

/// What `gate` has counted, for those who look after it was loaded.
#[unsafe(no_mangle)]
pub extern "C" fn counted() -> u32 {
    unsafe { COUNT }
}
