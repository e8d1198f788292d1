export { MinuteController } from '../foundation/minute-controller.ts';
export { Arrivals } from './arrivals.ts';
export { ThreadBar } from './thread-bar.ts';
