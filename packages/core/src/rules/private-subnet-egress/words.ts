import type { Text } from '../../finding/index.ts'
import { hopText, type Hop, type Need } from '../../network/index.ts'
import type { WordsOf } from '../rule.ts'
import type { privateSubnetEgress } from './private-subnet-egress.ts'

export const words: WordsOf<typeof privateSubnetEgress> = {
  title: { ko: '태스크가 이미지를 받을 길이 있어야 한다', en: 'Give the tasks a way to pull their image' },
  why: {
    ko: '퍼블릭 IP와 인터넷 게이트웨이, NAT 게이트웨이, VPC 엔드포인트 중 하나가 있어야 합니다. 엔드포인트는 Amazon ECR 프라이빗 리포지토리의 이미지에만 이어집니다. 길이 없으면 태스크가 시작되지 않습니다. 이미지가 ECR 프라이빗 리포지토리에 있으면 로그인 토큰부터 받지 못해 ResourceInitializationError로, Docker Hub나 ECR Public에 있으면 CannotPullContainerError로 멈춥니다. Fargate에만 해당합니다. EC2에서는 이미지를 인스턴스가 받고, 태스크는 퍼블릭 IP를 받을 수 없어 NAT 게이트웨이로 나갑니다.',
    en: 'It takes a public IP with an internet gateway, a NAT gateway or, for images in private repositories of Amazon ECR alone, VPC endpoints. Without any, no task starts: for an image in a private repository of ECR it ends with ResourceInitializationError, as the login token comes first; for one in Docker Hub or ECR Public with CannotPullContainerError. This is about Fargate: on EC2 the instance pulls the image, and tasks, which get no public IP there, go out by a NAT gateway.',
  },
  message: {
    ko: ({ subnetId, need, host, reason, because }) =>
      `서브넷 ${subnetId}: 태스크가 ${goals.ko[need]} 수 없습니다${host === '' ? '' : `(${host})`}. ${hopText(because).ko} ${advice(reason).ko}`.trim(),
    en: ({ subnetId, need, host, reason, because }) =>
      `In ${subnetId} the tasks cannot ${goals.en[need]}${host === '' ? '' : ` (${host})`}. ${hopText(because).en} ${advice(reason).en}`.trim(),
  },
  fix: {
    ko: ({ reason }) => remedies[reason]?.ko ?? '퍼블릭 서브넷으로 옮기고 퍼블릭 IP 주기',
    en: ({ reason }) => remedies[reason]?.en ?? 'Move the tasks to public subnets, with public IPs',
  },
}

const goals = {
  ko: { image: '이미지를 받을', logs: '로그를 보낼', secrets: '비밀 값을 읽을' },
  en: { image: 'pull their image', logs: 'send their logs', secrets: 'read their secrets' },
} as const satisfies Record<'ko' | 'en', Record<Need, string>>

/** By what stops the tasks; what is not here is mended by other subnets. */
const remedies: Partial<Record<Hop['reason'], Text>> = {
  'no-public-address': { ko: '태스크에 퍼블릭 IP 주기', en: 'Give the tasks public IPs' },
  'group-refuses': {
    ko: '보안 그룹에서 HTTPS(443 포트) 열기',
    en: 'Open HTTPS (port 443) in the security group',
  },
}

function advice(reason: Hop['reason']): Text {
  if (reason === 'no-public-address')
    return {
      ko: 'assignPublicIp를 ENABLED로 하거나 NAT 게이트웨이가 있는 서브넷을 쓰세요.',
      en: 'Set assignPublicIp to ENABLED, or use subnets with a NAT gateway.',
    }
  if (reason === 'no-endpoint')
    return {
      ko: 'NAT 게이트웨이로 가는 경로나 VPC 엔드포인트를 만드세요.',
      en: 'Add a route to a NAT gateway, or a VPC endpoint.',
    }
  if (reason === 'internet-only')
    return {
      ko: 'NAT 게이트웨이로 가는 경로를 만들거나 이미지를 Amazon ECR 프라이빗 리포지토리로 옮겨 VPC 엔드포인트로 받으세요.',
      en: 'Add a route to a NAT gateway, or move the image to a private repository of Amazon ECR, and reach that by VPC endpoints.',
    }
  return { ko: '', en: '' }
}
