import { expect, test } from 'vitest'
import { networkTexts } from '../src/forms/network-texts.ts'
import { everyone, offered, sourceOf } from '../src/forms/sources.ts'
import { hurried } from '../src/story/security-groups/lists.ts'

test.each(['ko', 'en'] as const)('several sources of a list are one choice, in words (%s)', (lang) => {
  const own = sourceOf(hurried.taskInbound)
  const [first, ...others] = offered(own, ['load-balancer', everyone], lang)
  expect(first).toEqual([own, `${networkTexts.balancerAlone[lang]} + ${everyone}`])
  expect(others.map(([source]) => source)).toEqual(['load-balancer', everyone])
  // An address that has no words stands as it is.
  expect(offered('192.0.2.0/24', [everyone], lang)[0]).toEqual(['192.0.2.0/24', '192.0.2.0/24'])
  expect(offered('', [everyone], lang)[0]).toEqual(['', networkTexts.noRule[lang]])
})
