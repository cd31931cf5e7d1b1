import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Disks of running containers. */
export const storageClass: ErrorClass = {
  id: 'storage',
  marks: [['no space left on device'], ['ENOSPC'], ['disk quota exceeded']],
  failures: [
    {
      id: 'disk-full',
      stage: 'run',
      field: 'log',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['no space left on device'], ['ENOSPC'], ['disk quota exceeded']],
      cause: {
        ko: '디스크가 가득 찼습니다. Fargate의 임시 스토리지는 기본 20GiB이고 이미지도 그 안에 들어갑니다. EC2라면 인스턴스의 볼륨입니다.',
        en: 'A disk is full: on Fargate the ephemeral storage, 20 GiB by default with the image in it; on EC2 the volume of the instance.',
      },
      fix: {
        ko: '임시 파일을 지우거나 ephemeralStorage를 늘리세요. EC2라면 인스턴스의 볼륨과 로그를 확인하세요.',
        en: 'Remove temporary files or raise ephemeralStorage; on EC2 look at the volume and the logs of the instance.',
      },
      sample: 'OSError: [Errno 28] No space left on device',
      source: sources.storage,
      basis: 'excerpt',
    },
  ],
  look: looks.disk,
}
