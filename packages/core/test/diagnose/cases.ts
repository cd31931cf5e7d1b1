/** Messages of every kind that was once taken for another, as AWS, a runtime or a program writes them. */
const json = JSON.stringify

/** The cause that must come first, and the text. */
export const cases: readonly (readonly [cause: string, text: string])[] = [
  [
    'balancer-health-check',
    json({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason:
        'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1)',
    }),
  ],
  [
    'maintenance',
    json({
      stopCode: 'TerminationNotice',
      stoppedReason: 'ECS is performing maintenance on the underlying infrastructure hosting the task',
    }),
  ],
  [
    'balancer-health-check',
    json({
      stoppedReason: 'Task failed ELB health checks in (target-group x)',
      containers: [{ exitCode: 143 }],
    }),
  ],
  [
    'essential-container-exited',
    json({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [{ name: 'a', exitCode: 143 }],
    }),
  ],
  // What an SDK calls an operation has the letters of a permission's name.
  [
    'secrets-no-route',
    'ResourceInitializationError: unable to retrieve secrets from ssm: operation error SSM: GetParameters, https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded',
  ],
  [
    'registry-login-no-route',
    'ResourceInitializationError: unable to retrieve ecr registry auth: operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed',
  ],
  [
    'registry-login-not-permitted',
    'ResourceInitializationError: unable to retrieve ecr registry auth: operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, api error AccessDeniedException: User: x',
  ],
  [
    'secrets-no-route',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: context deadline exceeded',
  ],
  ['app-unreachable', '2026/11/02 10:00:00 dial tcp 10.0.3.4:5432: i/o timeout'],
  [
    'app-unreachable',
    '{"level":"error","msg":"failed to connect","err":"dial tcp 10.0.3.4:5432: i/o timeout"}',
  ],
  ['disk-full', 'write /tmp/upload-123: No space left on device'],
  ['disk-full', "OSError: [Errno 28] No space left on device: '/tmp/x'"],
  [
    'secrets-not-permitted',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret x from secrets manager: AccessDeniedEx',
  ],
  [
    'pull-no-route',
    'CannotPullContainerErr\nor: pull image manifest has been retried 5 time(s): failed to resolve ref docker.i\no/library/nginx:latest: failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/latest": dial tcp 1.2.3.4:443: i/o t\nimeout',
  ],
  [
    'pull-cut-off',
    'CannotPullContainerError: failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com/x": context canceled',
  ],
  [
    'pull-no-route',
    'CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: Get https://prod.s3.amazonaws.com/x: dial tcp 52.95.157.1:443: i/o timeout',
  ],
  [
    'pull-name-not-resolved',
    'CannotPullContainerError: failed to do request: Head https://x: dial tcp: lookup x.dkr.ecr.us-east-1.amazonaws.com: no such host',
  ],
  [
    'pull-no-route',
    'CannotPullContainerError: Error response from daemon: Get "https://x.dkr.ecr.us-east-1.amazonaws.com/v2/": net/http: TLS handshake timeout',
  ],
  [
    'pull-registry-credentials',
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ghcr.io/org/app:1: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token: 401 Unauthorized',
  ],
  [
    'pull-not-permitted',
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref quay.io/a/b:1: unexpected status from HEAD request to https://quay.io/v2/a/b/manifests/1: 403 Forbidden',
  ],
  [
    'pull-layer-refused',
    'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReadSeeker: failed open: unexpected status code https://prod-starport-layer-bucket.s3.amazonaws.com/x: 403 Forbidden',
  ],
  [
    'pull-wrong-platform',
    'CannotPullContainerError: Error response from daemon: no matching manifest for windows/amd64 10.0.20348 in the manifest list entries',
  ],
  [
    'pull-wrong-platform',
    'CannotPullContainerError: image foo: no matching manifest for linux/arm64/v8 in the manifest list entries: not found',
  ],
  [
    'command-not-found',
    'CannotStartContainerError: Error response from daemon: exec /app/start.sh: no such file or directory',
  ],
  ['command-not-found', 'standard_init_linux.go:228: exec user process caused: no such file or directory'],
  ['command-not-found', 'exec /usr/src/app/entrypoint.sh: no such file or directory'],
  ['exec-format', 'standard_init_linux.go:211: exec user process caused "exec format error"'],
  [
    'port-allocated',
    'CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint ecs-web: Bind for 0.0.0.0:80 failed: port is already allocated',
  ],
  [
    'device-missing',
    'CannotStartContainerError: Error response from daemon: error gathering device information while adding custom device "/dev/nvidia0": no such file or directory',
  ],
  [
    'chown-failed',
    'CannotCreateContainerError: Error response from daemon: failed to chown /var/lib/ecs: operation not permitted',
  ],
  ['container-network', 'netplugin failed with no error message: context deadline exceeded'],
  ['container-network', 'ContainerNetworkingError: failed to setup network namespace: netplugin failed'],
  [
    'tag-policy',
    'TagPolicyViolation: The tag policy does not allow the specified value for the following tag key: env',
  ],
  ['secret-json-key', 'retrieved secret from Secrets Manager did not contain json key DB'],
  [
    'parameter-missing',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: invalid ssm parameters: /a/b',
  ],
  [
    'env-file-refused',
    'ResourceInitializationError: failed to download env files: file download command: non empty error stream: service call has been retried 1 time(s): failed to download file: status code: 403',
  ],
  ['log-options-missing', 'failed to initialize logging driver: awslogs-region is required'],
  ['secrets-kms', 'unable to retrieve secret from asm: AccessDeniedException: Access to KMS is not allowed'],
  ['deployment-failed', '(service web) (deployment ecs-svc/123) deployment failed: tasks failed to start.'],
  ['deployment-alarm', '(service web) (deployment ecs-svc/123) deployment failed: alarm detected.'],
  ['deployment-rolling-back', '(service web) rolling back to deployment ecs-svc/9.'],
  ['spot-interruption', 'Your Spot Task was interrupted.'],
  [
    'balancer-server-error',
    'Health checks failed with these codes: [503]\n10.0.0.1 - - "GET / HTTP/1.1" 200 612',
  ],
  ['instance-draining', '(service web) has stopped 1 running tasks: container instance is in DRAINING state'],
  [
    'addresses-exhausted',
    "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment disabled in subnet 'subnet-1': InsufficientFreeAddressesInSubnet",
  ],
  ['container-health-check', 'Task failed container health checks'],
  ['task-failed-to-start', 'Task failed to start'],
  [
    'exec-not-connected',
    'An error occurred (TargetNotConnectedException) when calling the ExecuteCommand operation: The execute command failed due to an internal error. Try again later.',
  ],
  [
    'exec-not-enabled',
    'An error occurred (InvalidParameterException) when calling the ExecuteCommand operation: The execute command failed because execute command was not enabled when the task was run or the execute command agent isn’t running. Wait and try again or run a new task with execute command enabled and try again.',
  ],
  ['not-idempotent', 'InvalidParameterException: Creation of service was not idempotent.'],
  [
    'definition-inactive',
    'An error occurred (ClientException) when calling the RunTask operation: TaskDefinition is inactive',
  ],
  [
    'service-linked-role',
    'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
  ],
  [
    'target-group-role',
    'InvalidParameterException: Unable to assume role and validate the specified targetGroupArn. Please verify',
  ],
  [
    'target-group-unused',
    'The target group with targetGroupArn arn:x does not have an associated load balancer.',
  ],
  [
    'target-type-mismatch',
    'The provided target group x has target type instance, which is incompatible with the awsvpc network mode specified in the task definition.',
  ],
  ['launch-type-unsupported', 'Task definition does not support launch_type FARGATE.'],
  [
    'resource-missing',
    json({ services: [], failures: [{ arn: 'arn:aws:ecs:x:service/web', reason: 'MISSING' }] }),
  ],
  [
    'service-not-active',
    'An error occurred (ServiceNotActiveException) when calling the UpdateService operation: Service was not ACTIVE.',
  ],
  ['pass-role', 'not authorized to perform: iam:PassRole'],
  ['waiter-failed', 'Waiter ServicesStable failed: Max attempts exceeded'],
  ['exit-code-126', json({ containers: [{ exitCode: 126, reason: '' }] })],
  [
    'exit-code-137',
    json({
      stoppedReason: 'Essential container in task exited',
      containers: [
        { name: 'web', exitCode: 137 },
        { name: 'side', exitCode: 0 },
      ],
    }),
  ],
  [
    'out-of-memory',
    json({
      stoppedReason: 'Essential container in task exited',
      containers: [
        { name: 'web', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' },
      ],
    }),
  ],
  [
    'balancer-server-error',
    '(service web) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [502])',
  ],
  [
    'balancer-server-error',
    json({
      TargetHealthDescriptions: [
        {
          Target: { Id: '10.0.1.1', Port: 80 },
          TargetHealth: {
            State: 'unhealthy',
            Reason: 'Target.ResponseCodeMismatch',
            Description: 'Health checks failed with these codes: [503]',
          },
        },
      ],
    }),
  ],
  [
    'balancer-timeout',
    json({
      TargetHealthDescriptions: [
        {
          Target: { Id: '10.0.1.1', Port: 80 },
          TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' },
        },
      ],
    }),
  ],
  [
    'instance-memory',
    '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 01) has insufficient memory available.',
  ],
  [
    'instance-interfaces',
    'was unable to place a task because no container instance met all of its requirements. The closest matching container-instance x has insufficient ENI available',
  ],
  [
    'pull-no-tag',
    '중지된 이유\nCannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/app:v9: 123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/app:v9: not found',
  ],
  ['exit-code-1', '컨테이너 web\n상태 중지됨\n종료 코드: 1\n중지 이유: Essential container in task exited'],
  [
    'pull-no-tag',
    json({
      Records: [
        {
          body: json({
            detail: {
              stoppedReason: 'CannotPullContainerError: manifest unknown: Requested image not found',
              stopCode: 'TaskFailedToStart',
            },
          }),
        },
      ],
    }),
  ],
  [
    'pull-no-tag',
    json({ a: json({ b: json({ stoppedReason: 'CannotPullContainerError: "x" manifest unknown' }) }) }),
  ],
  [
    'image-unset',
    'An error occurred (ClientException) when calling the RegisterTaskDefinition operation: Container.image should not be null or empty.',
  ],
  [
    'request-refused',
    'An error occurred (ClientException) when calling the RegisterTaskDefinition operation: The moon is not full.',
  ],
  [
    'app-aws-denied',
    'botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetObject operation: Access Denied',
  ],
  [
    'app-aws-denied',
    'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/task/1 is not authorized to perform: dynamodb:PutItem on resource: x',
  ],
  [
    'app-module-missing',
    "Error: Cannot find module '/app/server.js'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1140:15)",
  ],
  ['app-name-unknown', 'Error: getaddrinfo ENOTFOUND redis'],
  ['app-refused', 'Error: connect ECONNREFUSED 127.0.0.1:6379'],
  [
    'app-login-failed',
    'psycopg2.OperationalError: FATAL:  password authentication failed for user "postgres"',
  ],
  ['app-heap', 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'],
  ['app-heap', 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space'],
  ['exit-code-137', '"exitCode": 137,'],
  ['exit-code-1', '종료 코드: 1'],
  ['pull-cut-off', 'CANNOTPULLCONTAINERERROR: Context Canceled'],
  [
    'logs-no-route',
    'failed to validate logger args: There is a connection\nissue between the task and Amazon CloudWatch',
  ],
  ['pull-malformed-name', 'TaskFailedToStart\nCannotPullContainerError: invalid reference format'],
  [
    'efs-port-closed',
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Mount attempt 1/3 failed due to timeout after 15 sec, wait 0 sec before next attempt.',
  ],
  [
    'log-group-missing',
    'CannotStartContainerError: failed to initialize logging driver: ResourceNotFoundException: The specified log group does not exist.',
  ],
  ['instance-ended', 'Host EC2 (instance i-0abc) stopped/terminated.'],
  ['spot-interruption', 'failed to resolve ref x\nSpotInterruption\nnot found'],
  ['throttled', '"eventName": "ECS_OPERATION_THROTTLED",'],
  ['instance-cpu', '"reason": "RESOURCE:CPU"'],
  // What only looks like the network of the VPC.
  ['app-own-timeout', 'dial tcp 127.0.0.1:5432: i/o timeout'],
  ['app-own-timeout', 'Error: connect ETIMEDOUT 127.0.0.1:6379'],
  [
    'app-instance-metadata',
    'Error retrieving metadata: Get "http://169.254.169.254/latest/meta-data/": dial tcp 169.254.169.254:80: i/o timeout',
  ],
  ['app-task-endpoint', 'dial tcp 169.254.170.2:80: connect: connection refused'],
  [
    'app-pool-empty',
    'java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30000ms.',
  ],
  ['app-pool-empty', 'QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00'],
  [
    'app-pool-empty',
    'KnexTimeoutError: Knex: Timeout acquiring a connection. The pool is probably full. Are you missing a .transacting(trx) call?',
  ],
  ['app-unreachable', 'dial tcp 10.0.127.0:5432: i/o timeout'],
  ['app-variable-missing', 'Could not resolve placeholder \'DB_URL\' in value "${DB_URL}"'],
  ['app-address-in-use', 'Web server failed to start. Port 8080 was already in use.'],
  [
    'status-no-upstream',
    'HTTP/1.1 503 Service Unavailable\nupstream connect error or disconnect/reset before headers. reset reason: connection failure',
  ],
  ['status-no-upstream', 'no healthy upstream'],
  // What AWS refuses is neither an error of the program nor a state of the service.
  [
    'push-not-permitted',
    'denied: User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform: ecr:PutImage on resource: app',
  ],
  [
    'aws-call-refused',
    'An error occurred (InvalidLoadBalancerInfoException) when calling the CreateDeploymentGroup operation: The specification for load balancing in the deployment group is invalid.',
  ],
  [
    'pipeline-role-not-trusted',
    'User: arn:aws:sts::123456789012:assumed-role/x is not authorized to perform: sts:AssumeRoleWithWebIdentity',
  ],
  [
    'cluster-in-use',
    'ClusterContainsServicesException: The Cluster cannot be deleted while Services are active.',
  ],
  [
    'request-refused',
    'InvalidParameterException: availabilityZoneRebalancing is not supported with services that use a Classic Load Balancer',
  ],
  [
    'request-refused',
    'InvalidParameterException: One Availability Zone of the load balancer is not enabled.',
  ],
  [
    'long-arn',
    'Aws::ECS::Errors::InvalidParameterException: Long arn format must be used for tagging operations',
  ],
  ['required-parameter', 'InvalidParameterException: Task Definition can not be blank.'],
  [
    'capacity-provider-not-active',
    "operation error ECS: PutClusterCapacityProviders, https response error StatusCode: 400, InvalidParameterException: The specified capacity provider 'mi' is not in an ACTIVE state. Specify a valid capacity provider and try again.",
  ],
  [
    'capacity-provider-not-updated',
    json({
      updateStatus: 'UPDATE_FAILED',
      updateStatusReason: "The capacity provider can't be updated right now due to a client exception.",
    }),
  ],
  ['placement-constraint', 'Reasons : ["MemberOf placement constraint unsatisfied.","AGENT"]. Learn more'],
  [
    'waiter-failed',
    'Error: error waiting for ECS service (arn:aws:ecs:us-east-1:123456789012:service/c/s) to become ready: ResourceNotReady: exceeded wait attempts',
  ],
  ['waiter-failed', 'failed to run task: ResourceNotReady.'],
  [
    'gpu-driver-slow',
    "stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: driver rpc error: failed to process request: unknown.",
  ],
]

/** Texts in which nothing is known. */
export const unknown: readonly string[] = [
  'my cat walked over the keyboard',
  '',
  '<script>alert(1)</script>',
  'missing semicolon',
  'Exit code: 13',
  '2026-11-02T10:00:00Z INFO server listening on port 3000',
  'GET /health 200 3ms',
]
