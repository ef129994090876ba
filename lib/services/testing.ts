/** Where the tests of services find them: the world of invented lives is met in lib/testing alone. */
export { answersTo, holdForAnybody, isSound, saidOf, silencing } from "@/lib/testing/services";
