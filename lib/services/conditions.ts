/** CONDITIONS in three values, as the pension rules have them: silence never becomes a refusal. */
export {
  allOf,
  anyOf,
  known,
  lawOn,
  type Met,
  not,
  outcomeOf,
} from "@/lib/pension/rules/conditions";
