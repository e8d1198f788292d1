/** Its own module, because what counts comes after what is counted. */
export { activityOf } from '@stoa/stores';
export { SightController } from './sight-controller.ts';
