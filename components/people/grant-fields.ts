import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { GrantableUnit } from "@/lib/data/user-view";
import { ROLES } from "@/lib/domain/access";
import { langOf, textIn } from "@/lib/format/texts";

/** Role and unit, to give someone. Units below stand indented under the unit above. */
export function grantFields({ t, locale }: Words, units: readonly GrantableUnit[]): FormField[] {
  return [
    {
      name: "role",
      label: t("people.field.role"),
      description: t("people.help.role"),
      kind: "select",
      value: "",
      empty: t("strategy.choose"),
      choices: ROLES.map((role) => ({
        value: role,
        text: `${t(`role.${role}`)}: ${t(`people.may.${role}`)}`,
      })),
    },
    {
      name: "unitId",
      label: t("people.field.unitId"),
      description: t("people.help.unitId"),
      kind: "select",
      value: "",
      empty: t("strategy.choose"),
      choices: units.map(({ id, name, depth }) => ({
        value: id,
        text: `${"– ".repeat(depth)}${textIn(name, locale)}`,
        lang: langOf(name, locale),
      })),
    },
  ];
}
