import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import en from "@/lib/i18n/messages/en.json";
import nb from "@/lib/i18n/messages/nb.json";
import nn from "@/lib/i18n/messages/nn.json";

type Tree = { [key: string]: string | Tree };

const languages = { nn, nb, en } as const;
const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const texts = {
  nn: new Map(flat(languages.nn)),
  nb: new Map(flat(languages.nb)),
  en: new Map(flat(languages.en)),
};

/** What a caller must give a message, and how it is used there: "count:plural", "name:argument", "b:tag". */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const kind = TYPE[element.type];
      const inner = Object.values(element.options).flatMap((option) => argumentsOf(option.value));
      return [`${element.value}:${kind}`, ...inner];
    }
    if (element.type === TYPE.tag) return [`${element.value}:tag`, ...argumentsOf(element.children)];
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    return [`${element.value}:${TYPE[element.type]}`];
  });
}

const neededBy = (message: string) => [...new Set(argumentsOf(parse(message)))].sort();

/** A select is a choice of the program, so it must know the same words in every language; plurals differ by nature. */
function choicesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return choicesOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => choicesOf(option.value));
    if (element.type === TYPE.plural) return inner;
    return [`${element.value}: ${Object.keys(element.options).sort().join(" ")}`, ...inner];
  });
}

describe.each(["nb", "en"] as const)("messages in %s", (language) => {
  it("say what the nynorsk ones say: no more, no less", () => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.nn.keys()].sort());
  });

  it("need the same values and know the same choices", () => {
    const differing = [...texts.nn].filter(([key, message]) => {
      const other = texts[language].get(key) ?? "";
      const sameChoices = choicesOf(parse(message)).join() === choicesOf(parse(other)).join();
      return neededBy(message).join() !== neededBy(other).join() || !sameChoices;
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe.each(["nn", "nb", "en"] as const)("messages in %s", (language) => {
  it("can all be read, and none is empty", () => {
    const broken = [...texts[language]].filter(
      ([, message]) => message.trim() === "" || !isReadable(message),
    );
    expect(broken).toEqual([]);
  });

  it("have a plural form for one and for many", () => {
    const lacking = [...texts[language]].filter(([, message]) =>
      pluralsOf(parse(message)).some((forms) => !forms.includes("other")),
    );
    expect(lacking).toEqual([]);
  });
});

function isReadable(message: string) {
  try {
    return parse(message).length > 0;
  } catch {
    return false;
  }
}

function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) =>
    element.type === TYPE.plural
      ? [
          Object.keys(element.options),
          ...Object.values(element.options).flatMap((option) => pluralsOf(option.value)),
        ]
      : [],
  );
}

/** The words a person reads: those of the program's own (names of values) are left out. */
function wordsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return element.value.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (element.type === TYPE.tag) return wordsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap((option) => wordsOf(option.value));
  });
}

const withWords = (language: "nn" | "nb", words: readonly string[]) =>
  [...texts[language]].filter(([, message]) => wordsOf(parse(message)).some((word) => words.includes(word)));

it("leave no English words in the Norwegian ones", () => {
  const english = [
    "the",
    "and",
    "of",
    "with",
    "your",
    "this",
    "value",
    "unit",
    "save",
    "cancel",
    "error",
    "please",
  ];
  expect(withWords("nn", english)).toEqual([]);
  expect(withWords("nb", english)).toEqual([]);
});

it("leave no bokmål in the nynorsk ones, and no nynorsk in the bokmål ones", () => {
  const bokmål = ["ikke", "hvorfor", "hva", "hvordan", "enhet", "enheter", "mangler", "noen", "fra", "bare"];
  const nynorsk = [
    "ikkje",
    "kvifor",
    "kva",
    "korleis",
    "eining",
    "einingar",
    "manglar",
    "nokon",
    "frå",
    "berre",
  ];
  expect(withWords("nn", bokmål)).toEqual([]);
  expect(withWords("nb", nynorsk)).toEqual([]);
});
