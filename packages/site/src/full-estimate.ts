// What prices any graph. Most of it is for tasks on instances and for what only files say, so pages load it when it is needed.
export { estimateGraph } from '@ecs-lint/core/cost'
