export { beat, type Heart, lastBeat } from "./heartbeat";
export { defineJob, type Job } from "./job";
export { grantQueues, openQueue, prepareQueues, type Queue } from "./queue";
