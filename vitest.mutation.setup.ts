import fc from "fast-check";

/** Under mutation a property is asked a few times and of the same lives: what kills a mutant, kills it again. */
fc.configureGlobal({ seed: 2006, interruptAfterTimeLimit: 100 });
