// Loaded into the web server of the browser tests: it is Monday 23 November 2026 when it starts, whatever the machine
// says, so that the demo's deadlines stay where the tests expect them. Time goes on from there.
const offset = Date.parse("2026-11-23T08:00:00Z") - Date.now();
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
