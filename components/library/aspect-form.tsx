import { getMessages } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import { setServiceAspectAction } from "@/lib/actions/indicator";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { SERVICE_ASPECTS } from "@/lib/domain/provider-comparison";

/** Chooses what the indicator tells of a service when those who run it stand side by side. */
export async function AspectForm({ words: { t }, indicator }: { words: Words; indicator: LibraryIndicator }) {
  const { id, version, serviceAspect } = indicator;
  const { library } = await getMessages();
  return (
    <ActionForm action={setServiceAspectAction} failures={library.actError} className="aspect-form">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField
        name="serviceAspect"
        label={t("providers.choose")}
        description={t("providers.chooseHelp")}
        defaultValue={serviceAspect ?? ""}
        empty={t("providers.noPart")}
        choices={SERVICE_ASPECTS.map((value) => ({ value, text: t(`providers.aspect.${value}`) }))}
      />
      <Button variant="secondary">{t("strategy.save")}</Button>
    </ActionForm>
  );
}
