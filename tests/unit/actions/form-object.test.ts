import { describe, expect, it, test } from "vitest";
import { formObject, typedValues } from "@/lib/actions/form-object";

function formOf(fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("a form as one object", () => {
  it.each<[[string, string][], object, string]>([
    [[["code", "R1"]], { code: "R1" }, "a plain name"],
    [
      [
        ["name.nn", "Skule"],
        ["name.nb", "Skole"],
      ],
      { name: { nn: "Skule", nb: "Skole" } },
      "names with a point nest",
    ],
    [[["link.successFactor.id", "x"]], { link: { successFactor: { id: "x" } } }, "however deep"],
    [[["weight", ""]], { weight: "" }, "an empty field is there"],
    [
      [
        ["stage", "draft"],
        ["stage", "submitted"],
      ],
      { stage: "submitted" },
      "the last of two with one name",
    ],
    [
      [
        ["name", "x"],
        ["name.nn", "y"],
      ],
      { name: { nn: "y" } },
      "a name that is both text and branch is a branch",
    ],
    [
      [
        ["$ACTION_ID_1", "x"],
        ["$ACTION_REF", ""],
        ["code", "R"],
      ],
      { code: "R" },
      "React's own fields are left out",
    ],
    [[], {}, "an empty form"],
  ])("%j is %j (%s)", (fields, expected, _why) => {
    expect(formObject(formOf(fields))).toEqual(expected);
  });

  test("files are left out", () => {
    expect(
      formObject(
        formOf([
          ["file", new File(["x"], "x.txt")],
          ["code", "R"],
        ]),
      ),
    ).toEqual({ code: "R" });
  });

  test.each(["__proto__", "constructor", "prototype", "toString"])(
    "%s is a name like any other, and changes no other object",
    (name) => {
      const object = formObject(
        formOf([
          [`${name}.polluted`, "yes"],
          [name === "toString" ? "a" : `a.${name}`, "b"],
        ]),
      );
      expect(Object.getOwnPropertyDescriptor(object, name)?.value).toEqual({ polluted: "yes" });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect((Object as unknown as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe("what was typed", () => {
  test("comes back as it was, by the form's own names", () => {
    const form = formOf([
      ["name.nn", " Skule "],
      ["weight", "1.000"],
      ["$ACTION_ID_1", "x"],
    ]);
    expect(typedValues(form)).toEqual({ "name.nn": " Skule ", weight: "1.000" });
  });

  test("but never the password, nor a file", () => {
    const form = formOf([
      ["email", "a@b"],
      ["password", "secret"],
      ["file", new File(["x"], "x.txt")],
    ]);
    expect(typedValues(form)).toEqual({ email: "a@b" });
  });
});
