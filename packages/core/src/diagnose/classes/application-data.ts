import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** What a program says of its database and of other servers. */
export const applicationDataFailures: readonly Failure[] = [
  {
    id: 'app-connection-lost',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['ECONNRESET'],
      ['socket hang up'],
      ['connection reset by peer'],
      ['server closed the connection unexpectedly'],
      ['server has gone away'],
    ],
    cause: {
      ko: '연결된 상대가 연결을 끊었습니다.',
      en: 'The other side closed a connection that was open.',
    },
    fix: {
      ko: '상대의 로그와 유휴 시간 제한(로드 밸런서, 프록시, 데이터베이스)을 보고, 연결 풀의 유휴 시간을 그보다 짧게 하세요.',
      en: 'Read the log of the other side, and its idle timeout (balancer, proxy, database); let the idle time of the pool be shorter.',
    },
    sample: 'Error: read ECONNRESET',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-database-missing',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['database', 'does not exist'],
      ['Unknown database'],
      ['relation', 'does not exist'],
      ['no such table'],
      ['Table', "doesn't exist"],
    ],
    cause: {
      ko: '프로그램이 데이터베이스 서버에서 찾는 것이 아직 없습니다.',
      en: 'What the program asks the database server for is not there yet.',
    },
    fix: {
      ko: '데이터베이스를 만들고 마이그레이션을 먼저 실행하세요.',
      en: 'Create the database, and run the migrations first.',
    },
    told: [
      {
        phrases: [['relation'], ['no such table'], ['Table']],
        cause: {
          ko: '프로그램이 찾는 테이블이 아직 없습니다.',
          en: 'The table that the program looks for is not there yet.',
        },
        fix: {
          ko: '마이그레이션을 먼저 실행하세요. 실행했다면 데이터베이스와 스키마의 이름을 확인하세요.',
          en: 'Run the migrations first; if you did, check the names of database and schema.',
        },
      },
      {
        phrases: [['database']],
        cause: {
          ko: '그 이름의 데이터베이스가 아직 없습니다.',
          en: 'There is no database of that name yet.',
        },
      },
    ],
    sample: 'FATAL: database "app" does not exist',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-connections-full',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['remaining connection slots'], ['Too many connections'], ['too many clients']],
    hints: [['max_connections']],
    cause: {
      ko: '데이터베이스의 연결 수가 가득 찼습니다. 태스크가 늘면 연결 풀도 그만큼 늘어납니다.',
      en: 'The database has no connection left; every task brings a pool of its own.',
    },
    fix: {
      ko: '태스크마다의 풀을 줄이거나 RDS Proxy를 쓰거나 데이터베이스를 키우세요.',
      en: 'Make the pool of each task smaller, use RDS Proxy, or enlarge the database.',
    },
    sample: 'FATAL: remaining connection slots are reserved for non-replication superuser connections',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-tls',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['certificate verify failed'],
      ['self signed certificate'],
      ['self-signed certificate'],
      ['unable to get local issuer certificate'],
      ['x509:'],
      ['SSL routines'],
      ['SSLHandshakeException'],
      ['CERT_HAS_EXPIRED'],
      ['certificate has expired'],
    ],
    cause: {
      ko: '애플리케이션이 상대의 TLS 인증서를 믿지 않습니다.',
      en: 'The program does not trust the TLS certificate of the other side.',
    },
    fix: {
      ko: '이미지에 CA 묶음(RDS라면 global-bundle.pem)을 넣고, 이름이 인증서와 맞는지 보세요.',
      en: 'Put the CA bundle in the image (for RDS global-bundle.pem), and see that the name fits the certificate.',
    },
    sample: 'Error: unable to get local issuer certificate',
    source: sources.logs,
    basis: 'excerpt',
  },
]
