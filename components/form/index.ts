/** A SERVICE'S FORM on the screen: one question, what is known, what was answered. */
export { AnswerList, answerText } from "./answers";
export { KnownSheet, Silences } from "./known";
export { QuestionField, typedOf, wrongText } from "./question";
export { SentFiles } from "./sent-files";
