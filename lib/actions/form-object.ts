type FormObject = { [name: string]: string | FormObject };

/** A form's fields as one object: "name.nn" becomes { name: { nn } }. Files are left out; fields of React's own begin with $. */
export function formObject(form: FormData): FormObject {
  const result: FormObject = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const path = name.split(".");
    const last = path.pop() ?? name;
    let place = result;
    for (const step of path) place = branch(place, step);
    define(place, last, value);
  }
  return result;
}

function branch(place: FormObject, step: string): FormObject {
  const existing = Object.hasOwn(place, step) ? place[step] : undefined;
  if (typeof existing === "object") return existing;
  const made: FormObject = {};
  define(place, step, made);
  return made;
}

/** A plain own property whatever its name: "__proto__" is a name like any other here. */
function define(place: FormObject, name: string, value: string | FormObject): void {
  Object.defineProperty(place, name, { value, enumerable: true, writable: true, configurable: true });
}

/** The text fields of a form as they were typed, so that nothing is lost when the form comes back. */
export function typedValues(form: FormData): Record<string, string> {
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(pairs.filter(([name]) => !name.startsWith("$") && name !== "password"));
}
