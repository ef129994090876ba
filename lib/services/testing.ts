/** Where the tests of services find them: the world of invented lives is met in lib/testing alone. */
export { answersTo, holdForAnybody, saidOf, silencing } from "@/lib/testing/services";
