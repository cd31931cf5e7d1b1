import type { WordsOf } from '../rule.ts'
import type { networkConfigurationValid } from './network-configuration-valid.ts'

export const words: WordsOf<typeof networkConfigurationValid> = {
  title: {
    ko: '서브넷과 보안 그룹은 awsvpc 태스크에만, 한도 안에서 지정한다',
    en: 'Give subnets and security groups to awsvpc tasks, within the limits',
  },
  why: {
    ko: 'bridge나 host 모드의 태스크는 인스턴스의 네트워크를 쓰므로 서비스에 networkConfiguration이 있으면 만들 수 없습니다. awsvpc에는 서브넷 16개, 보안 그룹 5개까지 지정합니다. 퍼블릭 IP는 EC2 시작 유형의 태스크에 할당되지 않습니다.',
    en: 'Tasks in bridge or host mode use the network of their instance, and ECS refuses a networkConfiguration for them. In awsvpc mode there are at most 16 subnets and 5 security groups, and no public IP for the launch type EC2.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'address'
        ? `시작 유형이 ${value}인 태스크에는 퍼블릭 IP를 할당할 수 없습니다.`
        : what === 'subnets'
          ? `서브넷이 ${value}개입니다. 16개까지 지정할 수 있습니다.`
          : what === 'groups'
            ? `보안 그룹이 ${value}개입니다. 5개까지 지정할 수 있습니다.`
            : `태스크 정의의 networkMode가 ${value}인데 networkConfiguration이 있습니다.`,
    en: ({ what, value }) =>
      what === 'address'
        ? `Tasks of the launch type ${value} cannot be assigned a public IP.`
        : what === 'subnets'
          ? `There are ${value} subnets, and at most 16 are taken.`
          : what === 'groups'
            ? `There are ${value} security groups, and at most 5 are taken.`
            : `The task definition uses the network mode ${value}, which takes no networkConfiguration.`,
  },
  fix: {
    ko: ({ what }) =>
      what === 'address' ? 'assignPublicIp를 DISABLED로 바꾸기' : 'networkConfiguration 지우기',
    en: ({ what }) => (what === 'address' ? 'Set assignPublicIp to DISABLED' : 'Remove networkConfiguration'),
  },
}
