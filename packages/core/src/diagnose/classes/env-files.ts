import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Environment files do not come from S3. */
export const envFilesClass: ErrorClass = {
  id: 'env-files',
  marks: [['failed to download env files'], ['env files: file download']],
  failures: [
    {
      id: 'env-file-no-route',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [
        ['context deadline exceeded'],
        ['request context canceled'],
        ['request context cancelled'],
        ['i/o timeout'],
        ['send request failed'],
        ['no such host'],
      ],
      cause: {
        ko: '환경 파일이 있는 Amazon S3까지 갈 길이 없거나 너무 느립니다.',
        en: 'No way leads to Amazon S3, where the environment file lies, or it is too slow.',
      },
      fix: {
        ko: '서브넷의 라우팅 테이블에 S3 게이트웨이 엔드포인트나 NAT 게이트웨이를 두고 아웃바운드 443을 여세요.',
        en: 'Give the route table of the subnet the S3 gateway endpoint or a NAT gateway, and open outbound 443.',
      },
      look: looks.routes,
      sample:
        'ResourceInitializationError: failed to download env files: file download command: non empty error stream: RequestCanceled: request context canceled caused by: context deadline exceeded',
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'env-file-refused',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['AccessDenied'], ['403'], ['Access Denied'], ['Forbidden']],
      cause: {
        ko: '태스크 실행 역할이 S3에 있는 환경 파일을 읽을 수 없습니다. 파일이 없을 때도 S3는 403으로 답합니다.',
        en: 'The execution role may not read the environment file in S3. S3 also answers 403 for a file that is not there.',
      },
      fix: {
        ko: '실행 역할에 s3:GetObject와 s3:GetBucketLocation을 허용하고, 버킷 정책과 KMS 키, 파일 이름을 확인하세요.',
        en: 'Allow s3:GetObject and s3:GetBucketLocation to the execution role; check the bucket policy, the KMS key and the name of the file.',
      },
      look: looks.rolePolicies,
      sample:
        'ResourceInitializationError: failed to download env files: file download command: non empty error stream: AccessDenied: Access Denied',
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'env-file-missing',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [['NoSuchKey'], ['NoSuchBucket'], ['404'], ['NotFound']],
      cause: {
        ko: 'environmentFiles가 가리키는 것이 S3에 없습니다.',
        en: 'What environmentFiles names is not in S3.',
      },
      fix: {
        ko: 'ARN의 버킷과 경로를 확인하세요. 파일 이름은 .env로 끝나야 합니다.',
        en: 'Check bucket and path in the ARN; the file must end in .env.',
      },
      told: [
        {
          phrases: [['NoSuchBucket']],
          cause: {
            ko: 'environmentFiles가 가리키는 버킷이 없습니다.',
            en: 'The bucket that environmentFiles names is not there.',
          },
        },
        {
          phrases: [['NoSuchKey']],
          cause: {
            ko: 'environmentFiles가 가리키는 파일이 그 버킷에 없습니다.',
            en: 'The file that environmentFiles names is not in its bucket.',
          },
        },
      ],
      look: looks.bucket,
      sample:
        'ResourceInitializationError: failed to download env files: file download command: non empty error stream: NoSuchKey',
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'env-file-failed',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'general',
      certainty: 'look-next',
      phrases: [],
      cause: {
        ko: '환경 파일을 S3에서 받지 못했습니다. 이 문구만으로는 까닭을 알 수 없습니다.',
        en: 'The environment file did not come from S3. These words alone do not say why.',
      },
      fix: {
        ko: '실행 역할의 s3:GetObject와 s3:GetBucketLocation, S3까지 가는 길, ARN과 .env 확장자 순서로 확인하세요.',
        en: 'Check s3:GetObject and s3:GetBucketLocation on the execution role, the way to S3, then the ARN and its .env ending.',
      },
      sample:
        'ResourceInitializationError: failed to download env files: file download command: non empty error stream',
      source: sources.prepare,
      basis: 'excerpt',
    },
  ],
  look: looks.task,
}
