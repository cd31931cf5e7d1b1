import type { WordsOf } from '../rule.ts'
import type { ebsConfiguredAtLaunch } from './ebs-configured-at-launch.ts'

export const words: WordsOf<typeof ebsConfiguredAtLaunch> = {
  title: {
    ko: 'EBS 볼륨은 태스크 정의와 서비스에 함께 있어야 한다',
    en: 'Name an EBS volume in the task definition and in the service',
  },
  why: {
    ko: 'ECS가 관리하는 EBS 볼륨은 태스크 정의에 configuredAtLaunch: true로 이름을 두고 서비스의 volumeConfigurations에서 크기와 종류를 정합니다. 한쪽만 있으면 서비스를 만들 수 없습니다.',
    en: 'A managed EBS volume has its name in the task definition, with configuredAtLaunch: true, and its size and type in volumeConfigurations of the service. ECS refuses a service with only one of the two.',
  },
  message: {
    ko: ({ name, what }) =>
      what === 'not-in-service'
        ? `태스크 정의의 ${name} 볼륨은 시작할 때 설정해야 하는데, volumeConfigurations에 없습니다.`
        : what === 'not-at-launch'
          ? `태스크 정의의 ${name} 볼륨에 configuredAtLaunch: true가 없습니다.`
          : `태스크 정의에 ${name} 볼륨이 없습니다.`,
    en: ({ name, what }) =>
      what === 'not-in-service'
        ? `The volume ${name} of the task definition is configured at launch, and volumeConfigurations does not have it.`
        : what === 'not-at-launch'
          ? `The volume ${name} of the task definition lacks configuredAtLaunch: true.`
          : `The task definition has no volume ${name}.`,
  },
}
