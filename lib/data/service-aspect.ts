import "server-only";
import type { ServiceAspectChoice } from "@/lib/schemas/service-aspect";
import type { Actor } from "./access";
import { requireDefiner } from "./indicator";
import { found, requireVersion, write } from "./write";

/**
 * Says what an indicator tells of a service when those who run it stand side by side, or that it takes no part. It is no part of the
 * fact sheet: the figure itself is the same, so no new version of its definition breaks the series. Refused: conflict.
 */
export async function setServiceAspect(actor: Actor, input: ServiceAspectChoice): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    await requireDefiner(at, actor);
    const { id, version, serviceAspect } = input;
    const indicator = found(
      await tx.indicator.findFirst({ where: { organisationId, id, archivedAt: null } }),
    );
    requireVersion(indicator, version);
    await tx.indicator.update({
      where: { organisationId_id: { organisationId, id } },
      data: { serviceAspect, version: { increment: 1 } },
    });
    const before = { serviceAspect: indicator.serviceAspect };
    await audit({ action: "indicator.compare", entityId: id, before, after: { serviceAspect } });
  });
}
