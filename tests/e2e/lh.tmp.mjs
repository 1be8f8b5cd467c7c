import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
const [runs, url] = process.argv.slice(2);
for (let i=0;i<+runs;i++){
 const chrome = await launch({ chromePath:"/usr/bin/chromium", chromeFlags:["--headless=new","--no-sandbox","--lang=fr"] });
 const { lhr, artifacts } = await lighthouse(url,{port:chrome.port,output:"json",logLevel:"error",onlyCategories:["performance"]});
 const a=lhr.audits; 
 console.log("perf",lhr.categories.performance.score*100,"fcp",a["first-contentful-paint"].numericValue|0,"lcp",a["largest-contentful-paint"].numericValue|0,"tbt",a["total-blocking-time"].numericValue|0, (a["long-tasks"]?.details?.items??[]).map(t=>`${t.startTime|0}:${t.duration|0}`).join(" "), a["largest-contentful-paint"].score, a["total-blocking-time"].score, a["speed-index"].score);
 if(i===+runs-1){ const tr=artifacts.traces?.defaultPass??artifacts.Trace; 
  const ev=tr.traceEvents; const fcp=ev.find(e=>e.name==="firstContentfulPaint"); const pid=fcp.pid,tid=fcp.tid;
  const nav=ev.filter(e=>e.name==="navigationStart"&&e.pid===pid&&e.args?.data?.documentLoaderURL?.startsWith("http")).at(-1)?.ts??fcp.ts;
  const X=ev.filter(e=>e.pid===pid&&e.tid===tid&&e.ph==="X").sort((a,b)=>a.ts-b.ts||b.dur-a.dur); const st=[];
  for(const x of X){ const t=(x.ts-fcp.ts)/1000; if(t<-300||t>3000) continue; while(st.length&&st.at(-1).ts+st.at(-1).dur<=x.ts) st.pop();
   if(x.dur>+(process.argv[4]??3000)) console.log(t.toFixed(0).padStart(6)," ".repeat(st.length)+x.name,(x.dur/1000).toFixed(1),x.name==="UpdateLayoutTree"?x.args.elementCount:"",x.args?.data?.functionName??"",(x.args?.data?.url??"").slice(-30)); st.push(x);} }
 await chrome.kill(); }
