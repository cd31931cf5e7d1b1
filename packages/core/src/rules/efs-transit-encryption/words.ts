import type { WordsOf } from '../rule.ts'
import type { efsTransitEncryption } from './efs-transit-encryption.ts'

export const words: WordsOf<typeof efsTransitEncryption> = {
  title: {
    ko: 'EFS 액세스 포인트와 IAM 권한은 전송 중 암호화와 함께 쓴다',
    en: 'Encrypt EFS in transit with an access point or IAM',
  },
  why: {
    ko: 'EFS 볼륨에 액세스 포인트나 IAM 권한 부여를 쓰려면 transitEncryption이 ENABLED여야 합니다. 액세스 포인트를 쓰면 경로도 액세스 포인트가 정하므로 rootDirectory는 비우거나 /로 둡니다.',
    en: 'An EFS volume with an access point or IAM authorization needs transitEncryption ENABLED. The access point also sets the directory, so rootDirectory is left out or /.',
  },
  message: {
    ko: ({ because, rootDirectory }) =>
      rootDirectory === ''
        ? `${because}: transitEncryption이 ENABLED여야 쓸 수 있습니다.`
        : `액세스 포인트를 쓰면 rootDirectory(${rootDirectory})를 지정할 수 없습니다.`,
    en: ({ because, rootDirectory }) =>
      rootDirectory === ''
        ? `${because} needs transitEncryption ENABLED.`
        : `With an access point there is no rootDirectory (${rootDirectory}).`,
  },
  fix: {
    ko: ({ rootDirectory }) => (rootDirectory === '' ? '전송 중 암호화 켜기' : 'rootDirectory 지우기'),
    en: ({ rootDirectory }) => (rootDirectory === '' ? 'Encrypt in transit' : 'Remove rootDirectory'),
  },
}
