import { expect, test } from 'vitest'
import { secretInCommand, secretKindOf } from '../../src/rules/plaintext-secret.ts'

/** Examples of key formats, put together here so that no scanner takes this file for a leak. */
const example = (...parts: readonly string[]): string => parts.join('')
const letters = 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8bC0eF3hJ5lM7n'

test.each([
  ['DATABASE_URL', 'postgres://u:pw@db.internal/web', 'url-password'],
  ['REDIS_URL', 'redis://:hunter2@cache.internal:6379', 'url-password'],
  ['STORAGE', 'DefaultEndpointsProtocol=https;AccountName=web;AccountKey=abc123def456', 'connection-string'],
  ['PGPASSWORD', 'correct-horse', 'name'],
  ['dbPassword', 'correct-horse', 'name'],
  ['spring.datasource.password', 'correct-horse', 'name'],
  ['SECRET_KEY_BASE', '7f3a9c1e5b2d8f60', 'name'],
  ['JWT_SECRET_KEY', 'correct-horse', 'name'],
  ['DJANGO_SECRET_KEY', 'correct-horse', 'name'],
  ['DB_PASS', 'correct-horse', 'name'],
  ['MYSQL_PWD', 'correct-horse', 'name'],
  ['ENCRYPTION_KEY', '00112233445566778899aabbccddeeff', 'name'],
  ['NEW_RELIC_LICENSE_KEY', '0011223344556677889900112233445566778899', 'name'],
  ['POSTGRES_PASSWORD', '12345678', 'name'],
  ['apiKey', '0011223344556677', 'name'],
  [
    'NOTIFY',
    example('https://hooks.', 'slack.com/services/T0A1B2C3D/B0A1B2C3D/', letters.slice(0, 24)),
    'webhook',
  ],
  ['STORAGE', example('AKIA', 'IOSFODNN7EXAMPLE'), 'access-key'],
  ['WHATEVER', example('ghp', '_', letters.slice(0, 36)), 'token'],
  ['WHATEVER', example('sk', '_live_', letters.slice(0, 24)), 'token'],
  ['WHATEVER', example('xox', 'b-123456789012-', letters.slice(0, 24)), 'token'],
  ['WHATEVER', example('-----BEGIN RSA ', 'PRIVATE KEY-----'), 'private-key'],
  // The names of public definitions, with values of the same form.
  // 0525aa36/todaymart: .aws/task-definition.json
  ['SWEETTRACKER_API_KEY', 'q8Zt3LmW0vRb5NcX', 'name'],
  // ASE-SpaghettiCode/Plan2Go: taskdef.json
  ['MONGO_INITDB_ROOT_PASSWORD', 'spaghetti42', 'name'],
  [
    'SPRING_DATA_MONGODB_URI',
    'mongodb://root:spaghetti42@mongodb:27017/notes?authSource=admin',
    'url-password',
  ],
  // Andrew-Ayman123/Golang-Job-Hunter: .aws/task-definition.json
  [
    'GOOSE_DBSTRING',
    'postgres://hunter:gopher42@db.abc.eu-west-1.rds.amazonaws.com:5432/jobs',
    'url-password',
  ],
  // 9oormthon-univ/2025_SEASONTHON_TEAM_62_BE: task-definition.json
  ['SPRING_DATASOURCE_PASSWORD', 'Seasonthon62!', 'name'],
] as const)('L6: %s=%s is found', (name, value, kind) => {
  expect(secretKindOf(name, value)).toBe(kind)
})

test.each([
  ['DB_PASSWORD_SECRET', 'prod/db/password'],
  ['ETCD_INITIAL_CLUSTER_TOKEN', 'etcd-cluster-1'],
  ['initial-cluster-token', 'my-etcd-token'],
  ['DB_PASSWORD', 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/db'],
  ['DB_PASSWORD', ''],
  ['DB_PASSWORD', '${DB_PASSWORD}'],
  ['DB_PASSWORD', '$DB_PASSWORD'],
  ['DB_PASSWORD', '<password>'],
  ['DB_PASSWORD', '{{ db_password }}'],
  ['DB_PASSWORD', '__DB_PASSWORD__'],
  ['DB_PASSWORD', '#{DbPassword}#'],
  ['DB_PASSWORD', '%DB_PASSWORD%'],
  ['DB_PASSWORD', 'REPLACE_ME'],
  ['DB_PASSWORD', 'changeme'],
  ['DB_PASSWORD', 'your-password-here'],
  ['DB_PASSWORD_FILE', '/run/secrets/db'],
  ['TLS_PRIVATE_KEY', '/etc/tls/key.pem'],
  ['AUTH_TOKEN_URL', 'https://auth.example.com/token'],
  ['ACCESS_TOKEN', 'https://auth.example.com/token'],
  ['TOKEN_TTL', '3600'],
  ['ACCESS_TOKEN', '3600'],
  ['MAX_TOKENS', '4096'],
  ['PASSWORD_AUTH', 'true'],
  ['REQUIRE_PASSWORD', 'false'],
  ['PWD', '/app'],
  ['BYPASS', 'yes-please'],
  ['KEY', 'value'],
  ['PARTITION_KEY', 'userId'],
  ['S3_KEY', 'path/to/object'],
  ['JWT_PUBLIC_KEY', 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'],
  ['NEXT_PUBLIC_API_KEY', 'browser-key-4711'],
  ['AWS_ACCESS_KEY', 'minio'],
  ['DATABASE_URL', 'postgres://db.internal:5432/web'],
  ['DATABASE_URL', 'postgres://web:${PASSWORD}@db.internal/web'],
  ['TIME', '2026-11-28T11:54:00Z'],
  ['IMAGE', '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1.2@sha256:abc'],
  ['NOTIFY', example('https://hooks.', 'slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX')],
  // 0xbageltoes/credit-cashflow-engine: task-definition.json
  ['RATE_LIMIT_WINDOW', '3600'],
  ['PROMETHEUS_ENABLED', 'true'],
  // DrorGr/amesaBE: Infrastructure/ecs-task-definition-template.json
  ['ASPNETCORE_URLS', 'http://+:8080'],
] as const)('L6: %s=%s is none', (name, value) => {
  expect(secretKindOf(name, value)).toBeUndefined()
})

test('in a command it is the option, the assignment or the address that tells', () => {
  expect(secretInCommand('--db-password=hunter2', undefined)).toEqual({ name: 'db-password', kind: 'name' })
  expect(secretInCommand('hunter2', '--requirepass')).toEqual({ name: 'requirepass', kind: 'name' })
  expect(secretInCommand('redis-server --requirepass hunter2', '-c')).toEqual({
    name: 'requirepass',
    kind: 'name',
  })
  expect(secretInCommand("PGPASSWORD='hunter 2' psql", '-c')).toEqual({ name: 'PGPASSWORD', kind: 'name' })
  expect(secretInCommand('curl http://a:hunter2@localhost/', '-c')).toEqual({
    name: '',
    kind: 'url-password',
  })
  for (const word of [
    'PGPASSWORD=$DB_PASSWORD psql',
    '--password-file=/run/secrets/db',
    '--token-ttl=3600',
    '--no-password',
  ])
    expect(secretInCommand(word, undefined)).toBeUndefined()
})

// A search that went over two million characters again for each of them would not end within the time that a test has.
test.each(['a', ':/', 'eyJ', 'a=b;', '-', '${'])('no text takes long to judge: %s', (unit) => {
  const text = unit.repeat(2_000_000 / unit.length)
  expect(secretKindOf(text, text)).toBeUndefined()
  expect(secretInCommand(text, text)).toBeUndefined()
})
