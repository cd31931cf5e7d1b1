import type { WordsOf } from '../rule.ts'
import type { listenerCertificate } from './listener-certificate.ts'

export const words: WordsOf<typeof listenerCertificate> = {
  title: {
    ko: 'HTTPS와 TLS 리스너에는 인증서를 지정한다',
    en: 'Give a listener that speaks HTTPS or TLS a certificate',
  },
  why: {
    ko: 'HTTPS나 TLS 리스너는 기본 인증서 하나가 있어야 만들어집니다. 인증서는 AWS Certificate Manager에서 무료로 발급받을 수 있습니다.',
    en: 'A listener for HTTPS or TLS is only created with one default certificate. AWS Certificate Manager issues them free of charge.',
  },
  message: {
    ko: ({ protocol, port, isOfConfig }) =>
      isOfConfig
        ? `${port}번 리스너는 ${protocol}라서 인증서가 있어야 만들어집니다. AWS Certificate Manager에서 도메인의 인증서를 먼저 발급하고, 내보낸 파일이 물으면 그 ARN을 넣으세요.`
        : `${protocol} 리스너에 인증서가 없습니다. AWS Certificate Manager에서 발급한 인증서의 ARN을 지정하세요.`,
    en: ({ protocol, port, isOfConfig }) =>
      isOfConfig
        ? `A listener on port ${port} speaks ${protocol}, and is only created with a certificate. Request one for your domain in AWS Certificate Manager, and give its ARN to the exported files.`
        : `The listener speaks ${protocol} and has no certificate. Name the ARN of one from AWS Certificate Manager.`,
  },
  fix: { ko: () => '80번 포트(HTTP)로 받기', en: () => 'Listen on port 80 (HTTP)' },
}
