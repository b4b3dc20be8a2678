import type { EditForm } from "@/components/strategy/edit-form";
import { hidden } from "@/components/strategy/field-parts";
import type { Words } from "@/components/ui/words";
import {
  closeUnitAction,
  createUnitAction,
  editUnitAction,
  mergeUnitAction,
  moveUnitAction,
  undoMergerAction,
} from "@/lib/actions/unit";
import type { UnitLine, UnitTree } from "@/lib/data/unit-editor";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { linesOf } from "./lines";
import type { UnitChoice } from "./unit-choice";
import { contractSection, day, unitFields, unitSelect } from "./unit-field-parts";

/** A form of the units' page, with what one should know before sending it. */
export type UnitForm = EditForm & { intro: string[] };

type About = { words: Words; tree: UnitTree; unit: UnitLine };

/** The form the address asks for, or null when it names a unit that is not there or a change that may not be made. */
export function unitForm(words: Words, tree: UnitTree, { form, id }: UnitChoice): UnitForm | null {
  const unit = linesOf(tree.roots).find((line) => line.id === id);
  if (!unit) return null;
  const about = { words, tree, unit };
  const forms: Record<UnitChoice["form"], () => UnitForm | null> = {
    new: () => newForm(about),
    unit: () => editForm(about),
    move: () => (unit.mayMove ? moveForm(about) : null),
    close: () => closeForm(about),
    merge: () => mergeForm(about),
    undo: () => (unit.successors.length > 0 ? undoForm(about) : null),
  };
  return forms[form]();
}

function newForm({ words, unit: parent }: About): UnitForm {
  const fields = unitFields(words, null, words.t("units.help.code"));
  return {
    title: words.t("units.form.new", { name: textIn(parent.name, words.locale) }),
    intro: [],
    action: createUnitAction,
    sections: [{ fields: [hidden("parentId", parent.id), ...fields] }, contractSection(words, null)],
  };
}

function editForm({ words, tree, unit }: About): UnitForm {
  const address = routes.unit(tree.organisation, unit.code);
  const fields = unitFields(words, unit, words.t("units.help.codeChange", { address }));
  return {
    title: words.t("units.form.unit", { name: textIn(unit.name, words.locale) }),
    intro: [],
    action: editUnitAction,
    sections: [{ fields: [...identityOf(unit), ...fields] }, contractSection(words, unit)],
  };
}

function moveForm({ words, tree, unit }: About): UnitForm {
  const { t, locale } = words;
  // Its own subtree is left out; the server refuses it all the same.
  const places = linesOf(tree.roots).filter(({ path }) => !path.startsWith(unit.path));
  return {
    title: t("units.form.move", { name: textIn(unit.name, locale) }),
    intro: [t("units.intro.move"), t("units.intro.moveValues")],
    action: moveUnitAction,
    sections: [{ fields: [...identityOf(unit), unitSelect(words, "parentId", places, unit.parentId ?? "")] }],
  };
}

function closeForm({ words, unit }: About): UnitForm {
  const { t, locale } = words;
  const open = unit.children.filter(({ closedOn }) => closedOn === null);
  const names = open.map(({ name }) => textIn(name, locale)).join(", ");
  return {
    title: t("units.form.close", { name: textIn(unit.name, locale) }),
    intro: [t("units.intro.close"), ...(open.length > 0 ? [t("units.intro.openChildren", { names })] : [])],
    action: closeUnitAction,
    sections: [{ fields: [...identityOf(unit), day(words, "closedOn", unit.closedOn, true)] }],
  };
}

function mergeForm({ words, tree, unit }: About): UnitForm {
  const { t, locale } = words;
  const others = linesOf(tree.roots).filter(({ path }) => !path.startsWith(unit.path));
  return {
    title: t("units.form.merge", { name: textIn(unit.name, locale) }),
    intro: [t("units.intro.merge"), t("units.intro.mergeValues")],
    action: mergeUnitAction,
    sections: [
      {
        fields: [
          ...identityOf(unit),
          unitSelect(words, "successorId", others, ""),
          day(words, "onDay", null, true),
        ],
      },
    ],
  };
}

function undoForm({ words, unit }: About): UnitForm {
  const { t, locale } = words;
  const choices = unit.successors.map(({ id, name, onDay }) => ({
    value: id,
    text: `${textIn(name, locale)}, ${formatDay(onDay, locale)}`,
  }));
  return {
    title: t("units.form.undo", { name: textIn(unit.name, locale) }),
    intro: [t("units.intro.undo")],
    action: undoMergerAction,
    sections: [
      {
        fields: [
          ...identityOf(unit),
          { name: "successorId", label: t("units.field.successorId"), kind: "select", value: "", choices },
        ],
      },
    ],
  };
}

const identityOf = (unit: UnitLine) => [hidden("id", unit.id), hidden("version", unit.version)];
