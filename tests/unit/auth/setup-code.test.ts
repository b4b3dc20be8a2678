import { afterEach, describe, expect, it, vi } from "vitest";
import { isSetupCode, setupCode } from "@/lib/auth/setup-code";

const withSecret = (secret: string) => vi.stubEnv("NEXTAUTH_SECRET", secret);

afterEach(() => vi.unstubAllEnvs());

describe("the set-up code", () => {
  it("is the same for every process with the secret, and another with another", () => {
    withSecret("a".repeat(32));
    const code = setupCode() ?? "";
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(setupCode()).toBe(code);
    withSecret("b".repeat(32));
    expect(setupCode()).not.toBe(code);
    expect(isSetupCode(code)).toBe(false);
  });

  it("is known however it is typed", () => {
    withSecret("a".repeat(32));
    const code = setupCode() ?? "";
    const typed = [code, code.toLowerCase(), code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")} `];
    expect(typed.map(isSetupCode)).toEqual([true, true, true, true]);
    expect(isSetupCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(true);
  });

  it("is not anything else", () => {
    withSecret("a".repeat(32));
    const code = setupCode() ?? "";
    for (const other of ["", "-", code.slice(0, -1), `${code}0`, `Z${code.slice(1)}`.replace(code, "")]) {
      expect(isSetupCode(other)).toBe(false);
    }
  });

  it("does not exist without a secret, so that nothing opens the door", () => {
    withSecret("");
    expect(setupCode()).toBeNull();
    expect(isSetupCode("")).toBe(false);
  });
});
