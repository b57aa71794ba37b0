export { inProcessWorkbooks } from './in-process'
export { createWorkbooks, type Watch } from './process/in-child'
