export { readStorage, type StorageState, sweepObjects } from "./jobs";
export { DamagedObject } from "./seal";
export { getBytes, putBytes, type Stored } from "./storage";
