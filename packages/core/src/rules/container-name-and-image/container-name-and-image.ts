import { defineRule } from '../rule.ts'

export const containerNameAndImage = defineRule({
  id: 'container-name-and-image',
  on: 'ecs.containerDefinition',
  // A pipeline may fill in the image of a file that it is given: only who deploys the file as it stands is refused.
  severity: 'warning',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  peers: [],
  *check({ name, image }) {
    if (name === undefined || name === '')
      yield { path: name === undefined ? [] : ['name'], data: { property: 'name' } }
    if (image === undefined || image === '')
      yield { path: image === undefined ? [] : ['image'], data: { property: 'image' } }
  },
})
