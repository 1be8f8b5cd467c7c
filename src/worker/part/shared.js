// What the first part of the worker lends to this one (sw.js).
export const {
  AT, CONTENT, IMAGES, SAVED, VERSION,
  allowed, asJson, at, change, count, isContent, isFile, isPicture, json, keep, keepContent, keys, later, match, network, read,
  recall, size, tell, today,
} = self.askia24;
