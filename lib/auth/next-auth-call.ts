import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { authOptions } from "./options";

type Call = {
  /** What comes after /api/auth/. */
  path: string[];
  body?: Record<string, string>;
  cookies?: Record<string, string>;
};
type Reply = { body: Record<string, string>; setCookies: string[] };

/** Asks next-auth something from our own code, where there is no form of a browser's to ask with. */
export async function callNextAuth({ path, body, cookies = {} }: Call): Promise<Reply> {
  const reply: Reply = { body: {}, setCookies: [] };
  const request = {
    method: body ? "POST" : "GET",
    query: { nextauth: path },
    headers: {},
    cookies,
    ...(body ? { body: { ...body, json: "true" } } : {}),
  };
  const keep = (answer: Record<string, string>) => {
    reply.body = answer;
  };
  const response = {
    status: () => response,
    getHeader: () => reply.setCookies,
    setHeader: (name: string, value: string[]) => {
      if (name === "Set-Cookie") reply.setCookies = value;
    },
    json: keep,
    send: keep,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
  return reply;
}
