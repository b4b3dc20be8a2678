const FORMER = /^former user ([0-9a-f]{4})$/;

/** What an erased user is called from then on, so that what one person did still hangs together. Put into words where it is shown. */
export function formerName(userId: string): string {
  return `former user ${userId.slice(-4)}`;
}

/** The sign an erased user is told from others by; null for the name of someone who is here. */
export function formerSign(name: string): string | null {
  return FORMER.exec(name)?.[1] ?? null;
}
