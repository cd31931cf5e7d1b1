import type { WordsOf } from '../rule.ts'
import type { ephemeralStorageValid } from './ephemeral-storage-valid.ts'

export const words: WordsOf<typeof ephemeralStorageValid> = {
  title: {
    ko: '임시 스토리지는 Fargate에서 21~200GiB로 지정한다',
    en: 'Ask for 21 to 200 GiB of ephemeral storage, on Fargate',
  },
  why: {
    ko: 'Fargate 태스크에는 20GiB가 기본으로 있고, 더 필요하면 21~200GiB를 지정합니다. 20을 적거나 EC2 태스크에 지정하면 등록할 수 없습니다.',
    en: 'A Fargate task has 20 GiB anyway; who needs more asks for 21 to 200. ECS refuses 20, and ephemeral storage for EC2 tasks.',
  },
  message: {
    ko: ({ size, isFargate }) =>
      isFargate
        ? `임시 스토리지 ${size}GiB: 21~200 사이여야 합니다. 20GiB는 적지 않아도 있습니다.`
        : 'EC2에서 실행하는 태스크에는 ephemeralStorage를 지정할 수 없습니다.',
    en: ({ size, isFargate }) =>
      isFargate
        ? `The ephemeral storage of ${size} GiB must be 21 to 200. 20 GiB are there unasked.`
        : 'Tasks on EC2 take no ephemeralStorage.',
  },
  fix: {
    ko: ({ size }) => (size > 200 ? '200GiB로 줄이기' : 'ephemeralStorage 지우기'),
    en: ({ size }) => (size > 200 ? 'Ask for 200 GiB' : 'Remove ephemeralStorage'),
  },
}
