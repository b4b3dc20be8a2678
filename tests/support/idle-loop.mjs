// An event loop with nothing to do. How long even that is kept waiting tells how busy the machine is; asked, it says so and begins anew.
let last = performance.now();
let gap = 0;
setInterval(() => {
  const seen = performance.now();
  gap = Math.max(gap, seen - last - 1);
  last = seen;
}, 1);
process.on("message", () => {
  process.send(gap);
  gap = 0;
});
process.on("disconnect", () => process.exit());
