import type { Text } from '@ecs-lint/core/finding'

/**
 * The service of the tutorial has ids that nobody has made (`expand`): what is told of it on the map calls things as the map does,
 * subnets by the end of their zone's name as well.
 */
export function asOnMap({ ko, en }: Text): Text {
  return { ko: named(ko, 'ko'), en: named(en, 'en') }
}

function named(text: string, lang: keyof Text): string {
  return names[lang].reduce((said, [id, name]) => said.replaceAll(id, name), text)
}

/** The longer first, with the kind of thing that core writes before an id. */
const names: Readonly<Record<keyof Text, readonly (readonly [id: RegExp, name: string])[]>> = {
  ko: [
    [/(?:보안 그룹 )?sg-task/g, '태스크의 보안 그룹'],
    [/(?:보안 그룹 )?sg-load-balancer/g, '로드 밸런서의 보안 그룹'],
    [/(?:보안 그룹 )?sg-endpoints/g, '엔드포인트의 보안 그룹'],
    [/(?:보안 그룹 )?sg-neighbour/g, '보내는 태스크의 보안 그룹'],
    [/라우팅 테이블 rtb-public/g, '퍼블릭 서브넷의 라우팅 테이블'],
    [/라우팅 테이블 rtb-private-(\w)/g, '프라이빗 서브넷 $1의 라우팅 테이블'],
    [/서브넷 subnet-public-(\w)/g, '퍼블릭 서브넷 $1'],
    [/서브넷 subnet-private-(\w)/g, '프라이빗 서브넷 $1'],
    [/(?:인터넷 게이트웨이 )?igw-tutorial/g, '인터넷 게이트웨이'],
    [/(?:NAT 게이트웨이 )?nat-\w\b/g, 'NAT 게이트웨이'],
    [/게이트웨이 엔드포인트 vpce-s3/g, 'S3 게이트웨이 엔드포인트'],
    [/VPC 엔드포인트 vpce-[\w-]+/g, 'VPC 엔드포인트'],
    [/(?:VPC )?vpc-tutorial/g, 'VPC'],
  ],
  en: [
    [/Security group sg-task/g, 'The security group of the tasks'],
    [/Security group sg-load-balancer/g, 'The security group of the load balancer'],
    [/Security group sg-endpoints/g, 'The security group of the endpoints'],
    [/Security group sg-neighbour/g, 'The security group of the sender'],
    [/Route table rtb-public/g, 'The route table of the public subnets'],
    [/Route table rtb-private-(\w)/g, 'The route table of private subnet $1'],
    [/route table rtb-private-(\w)/g, 'the route table of private subnet $1'],
    [/Subnet subnet-public-(\w)/g, 'Public subnet $1'],
    [/Subnet subnet-private-(\w)/g, 'Private subnet $1'],
    [/Internet gateway igw-tutorial/g, 'The internet gateway'],
    [/igw-tutorial/g, 'the internet gateway'],
    [/NAT gateway nat-\w\b/g, 'The NAT gateway'],
    [/\bnat-\w\b/g, 'the NAT gateway'],
    [/Gateway endpoint vpce-s3/g, 'The gateway endpoint of S3'],
    [/VPC endpoint vpce-[\w-]+/g, 'A VPC endpoint'],
    [/\bvpc-tutorial/g, 'the VPC'],
  ],
}
