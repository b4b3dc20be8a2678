import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import type { FormWords } from "@/components/strategy/strategy-form";

/** Why a button about reports was refused, as whole sentences by code. */
export async function approvalRefusals(): Promise<Record<string, string>> {
  const { entry, approval } = await getMessages();
  return { ...entry.failure, ...approval.refusal };
}

/** Words of the forms about reports and exceptions. */
export async function approvalFormWords(submit: string): Promise<FormWords> {
  const { approval } = await getMessages();
  const words = await formWords(submit, approval.error);
  return { ...words, failures: { ...words.failures, ...approval.refusal } };
}
