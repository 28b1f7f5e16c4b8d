import openingFrames from "./frames/opening.json" with { type: "json" };
import transitionFrames from "./frames/transition.json" with { type: "json" };
import taskFrames from "./frames/task.json" with { type: "json" };
import dataFrames from "./frames/data.json" with { type: "json" };
import emphasisFrames from "./frames/emphasis.json" with { type: "json" };
import closingFrames from "./frames/closing.json" with { type: "json" };
import economicWork from "./occasions/economic-work.json" with { type: "json" };
import economicReview from "./occasions/economic-review.json" with { type: "json" };
import governmentReport from "./occasions/government-report.json" with { type: "json" };
import investmentProjects from "./occasions/investment-projects.json" with { type: "json" };
import businessEnvironment from "./occasions/business-environment.json" with { type: "json" };
import ruralWork from "./occasions/rural-work.json" with { type: "json" };
import workSafety from "./occasions/work-safety.json" with { type: "json" };
import floodControl from "./occasions/flood-control.json" with { type: "json" };
import environment from "./occasions/environment.json" with { type: "json" };
import education from "./occasions/education.json" with { type: "json" };
import petitionStability from "./occasions/petition-stability.json" with { type: "json" };
import cleanGovernment from "./occasions/clean-government.json" with { type: "json" };
import partyBuilding from "./occasions/party-building.json" with { type: "json" };
import mobilization from "./occasions/mobilization.json" with { type: "json" };
import commendation from "./occasions/commendation.json" with { type: "json" };
import symposium from "./occasions/symposium.json" with { type: "json" };
import enterpriseAnnual from "./occasions/enterprise-annual.json" with { type: "json" };
import type { Frame, Occasion, SectionTemplate } from "./schema.ts";
import openingSections from "./sections/opening.json" with { type: "json" };
import reviewSections from "./sections/review.json" with { type: "json" };
import situationSections from "./sections/situation.json" with { type: "json" };
import problemsSections from "./sections/problems.json" with { type: "json" };
import arrangementsSections from "./sections/arrangements.json" with { type: "json" };
import implementationSections from "./sections/implementation.json" with { type: "json" };
import closingSections from "./sections/closing.json" with { type: "json" };

// What the compiler cannot tell of JSON (roles, topics, kinds) the unit tests check against the schema.

/** The occasions that come with the program, the most usual first. */
export const builtInOccasions = [
  economicWork,
  economicReview,
  governmentReport,
  investmentProjects,
  businessEnvironment,
  ruralWork,
  workSafety,
  floodControl,
  environment,
  education,
  petitionStability,
  cleanGovernment,
  partyBuilding,
  mobilization,
  commendation,
  symposium,
  enterpriseAnnual,
] as readonly unknown[] as readonly Occasion[];

/** The section templates that come with the program, in the order of the roles. */
export const builtInSections = [
  ...openingSections,
  ...reviewSections,
  ...situationSections,
  ...problemsSections,
  ...arrangementsSections,
  ...implementationSections,
  ...closingSections,
] as readonly unknown[] as readonly SectionTemplate[];

/** The sentence frames that come with the program, in the order of the kinds. */
export const builtInFrames = [
  ...openingFrames,
  ...transitionFrames,
  ...taskFrames,
  ...dataFrames,
  ...emphasisFrames,
  ...closingFrames,
] as readonly unknown[] as readonly Frame[];
