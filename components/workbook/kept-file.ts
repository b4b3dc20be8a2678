import { useEffect, useRef } from "react";

/** A form that has been sent is emptied: puts back the file that was chosen, so that it can be sent again. `answer` is what the last sending came to. */
export function useKeptFile(answer: object | null) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<File | null>(null);
  useEffect(() => {
    const box = input.current;
    const keep = () => {
      chosen.current = box?.files?.[0] ?? chosen.current;
    };
    box?.addEventListener("change", keep);
    return () => box?.removeEventListener("change", keep);
  }, []);
  useEffect(() => {
    if (answer === null || !input.current || !chosen.current) return;
    const files = new DataTransfer();
    files.items.add(chosen.current);
    input.current.files = files.files;
  }, [answer]);
  return input;
}
