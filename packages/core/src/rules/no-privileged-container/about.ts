import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['security-hub:ECS.4', 'checkov:CKV_AWS_334'],
  title: { ko: 'privileged 컨테이너를 쓰지 않는다', en: 'Run no privileged container' },
  why: {
    ko: 'privileged 컨테이너는 호스트의 root와 같은 권한을 가집니다. Fargate는 아예 거부합니다. 필요한 기능은 linuxParameters.capabilities로 하나씩 주세요.',
    en: 'A privileged container has the powers of root on its host, and Fargate refuses it. Grant single capabilities instead.',
  },
}
