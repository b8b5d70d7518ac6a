import { APPLICATION_STEPS, DOSSIER_ITEMS, memberTotal, type ApplicationStep } from "./dossier";
import type { Application } from "./application";

/** The steps that still lack something, in their order. A refused paper counts as lacking. */
export function missingSteps(application: Application): ApplicationStep[] {
  return APPLICATION_STEPS.filter((step) => step !== "envoi" && !isStepComplete(application, step));
}

export function isStepComplete(application: Application, step: ApplicationStep): boolean {
  switch (step) {
    case "identite":
      return Boolean(application.nameFr && application.nameAr && application.registerNumber && application.court && application.ice && application.taxId);
    case "lieu":
      return Boolean(application.communeCode && application.address && application.phone);
    case "membres":
      return Boolean(application.representativeName && application.representativeFunction) && memberTotal(application) > 0;
    case "banque":
      return Boolean(application.rib);
    case "activite":
      return application.families.length > 0;
    case "pieces":
      return DOSSIER_ITEMS.filter(({ by }) => by === "file").every(({ kind }) =>
        application.items.some((item) => item.kind === kind && (item.state === "submitted" || item.state === "accepted")),
      );
    case "envoi":
      return application.state !== "draft" && application.state !== "changes-requested";
  }
}
