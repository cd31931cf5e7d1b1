import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { parseSource } from '../../src/source/index.ts'

/** What is said of containers, by their place in the list. */
async function saidOf(containers: readonly object[]): Promise<readonly string[]> {
  const task = {
    family: '$FAMILY',
    networkMode: 'bridge',
    executionRoleArn: '<ROLE>',
    containerDefinitions: containers.map((container, index) => ({
      name: `c${index}`,
      memory: 128,
      logConfiguration: { logDriver: 'syslog' },
      ...container,
    })),
  }
  const { findings } = await check([await parseSource('task.json', JSON.stringify(task))])
  return findings.map(({ rule, message, data }) => `${String(data['path'])} ${rule}: ${message.en}`)
}

test('what is written plainly is judged, whatever is still to be filled in beside it', async () => {
  expect(
    await saidOf([
      { name: '$NAME', image: 'nginx:latest', logConfiguration: undefined },
      { name: '<CONTAINER>', image: 'nginx:1.27', memory: '$MEMORY', privileged: true },
      { name: '{{ name }}', image: 'redis:7', memory: undefined },
    ]),
  ).toEqual([
    'containerDefinitions[0].name log-configuration-required: The container $NAME has no logConfiguration, so no logs outlast its task.',
    'containerDefinitions[0].image image-not-latest: nginx:latest may change at any time. Use a version tag.',
    'containerDefinitions[1].privileged no-privileged-container: The container <CONTAINER> is privileged. Remove the setting.',
    'containerDefinitions[2] container-memory-required: The container {{ name }} has neither memory nor memoryReservation, and the task has no memory either.',
  ])
})

test('the end of the name of an image is judged though its beginning is to be filled in', async () => {
  const images = [
    '$REPOSITORY:latest', '{{ image }}:latest', '${REGISTRY}/web', 'REPLACE_ME/web',
    '$REPOSITORY:$TAG', '<IMAGE1_NAME>', '{{ must_env `IMAGE` }}', '${IMAGE:-nginx:latest}', '$REGISTRY/web:1.27',
    '${REGISTRY}/$NAME', 'REPLACE_ME',
  ] // prettier-ignore
  const all = await saidOf(images.map((image) => ({ image })))
  const said = all.filter((line) => line.includes('image-not-latest'))
  expect(said.map((line) => /\[(\d+)\]/.exec(line)?.[1])).toEqual(['0', '1', '2', '3'])
})
