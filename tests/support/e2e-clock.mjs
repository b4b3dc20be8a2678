// Loaded into the web server of the browser tests: it is Monday 23 November 2026 when it starts, whatever the machine
// says, so that the demo's deadlines stay where the tests expect them. Time goes on from there.
const RealDate = Date;
const offset = RealDate.parse("2026-11-23T08:00:00Z") - RealDate.now();

class PinnedDate extends RealDate {
  // Next wraps the class anew and takes over its own members only, not those it inherits.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;
  static now = () => RealDate.now() + offset;

  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }
}

globalThis.Date = PinnedDate;
