import { afterAll, inject } from "vitest";
import { createTestDatabase } from "./database-server";

// A set-up file of vitest: each test file gets a database of its own, before anything it imports asks for one.
const { url, drop } = await createTestDatabase(inject("testServer"));
process.env.DATABASE_URL = url;
afterAll(drop);
