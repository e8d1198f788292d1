/** Its own module, so that what loads it late does not load the rest of the package. */
export { v7 } from 'uuid';
