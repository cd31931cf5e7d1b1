# Made by ecs-lint export. Running it costs money at AWS.
# Region: ap-northeast-2
#
# Added:
# - logs.logGroup "/ecs/web": the settings have no retention, so logs are kept for 30 days; otherwise they stay for ever, and their storage costs more and more. To change it, edit retention_in_days of the log group.
# - ecs.taskDefinition "web:1": AWS requires an IAM role, so one is created too. Its name: ecsTaskExecutionRole-…
#
# Create it: terraform init && terraform apply
# Delete it: terraform destroy
# apply does not wait for the tasks, and succeeds where they fail. Add wait_for_steady_state = true to aws_ecs_service to have it wait.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }
}

provider "aws" {
  region = "ap-northeast-2"
}

resource "aws_iam_role" "task_execution_role" {
  name_prefix = "ecsTaskExecutionRole-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "ecs-tasks.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "task_execution_role" {
  role       = aws_iam_role.task_execution_role.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_cloudwatch_log_group" "log_group" {
  name              = "/ecs/web"
  retention_in_days = 30
}

resource "aws_vpc" "vpc" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "internet_gateway" {}

resource "aws_internet_gateway_attachment" "internet_gateway_attachment" {
  vpc_id              = aws_vpc.vpc.id
  internet_gateway_id = aws_internet_gateway.internet_gateway.id
}

resource "aws_subnet" "subnet_public_a" {
  vpc_id            = aws_vpc.vpc.id
  availability_zone = "ap-northeast-2a"
  cidr_block        = "10.0.0.0/24"
}

resource "aws_subnet" "subnet_public_b" {
  vpc_id            = aws_vpc.vpc.id
  availability_zone = "ap-northeast-2b"
  cidr_block        = "10.0.1.0/24"
}

resource "aws_route_table" "route_table" {
  vpc_id = aws_vpc.vpc.id
}

resource "aws_route_table_association" "route_table_association" {
  route_table_id = aws_route_table.route_table.id
  subnet_id      = aws_subnet.subnet_public_a.id
}

resource "aws_route_table_association" "route_table_association2" {
  route_table_id = aws_route_table.route_table.id
  subnet_id      = aws_subnet.subnet_public_b.id
}

resource "aws_route" "route_table_route" {
  route_table_id         = aws_route_table.route_table.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.internet_gateway.id

  depends_on = [aws_internet_gateway_attachment.internet_gateway_attachment]
}

resource "aws_security_group" "security_group_task" {
  name        = "web-task"
  description = "web-task"
  vpc_id      = aws_vpc.vpc.id
}

resource "aws_security_group" "security_group_load_balancer" {
  name        = "web-load-balancer"
  description = "web-load-balancer"
  vpc_id      = aws_vpc.vpc.id
}

resource "aws_vpc_security_group_ingress_rule" "security_group_task_ingress" {
  security_group_id            = aws_security_group.security_group_task.id
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.security_group_load_balancer.id
  from_port                    = 80
  to_port                      = 80
}

resource "aws_vpc_security_group_ingress_rule" "security_group_load_balancer_ingress" {
  security_group_id = aws_security_group.security_group_load_balancer.id
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 80
  to_port           = 80
}

resource "aws_vpc_security_group_egress_rule" "security_group_task_egress" {
  security_group_id = aws_security_group.security_group_task.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "security_group_load_balancer_egress" {
  security_group_id = aws_security_group.security_group_load_balancer.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_lb" "load_balancer" {
  name               = "web"
  load_balancer_type = "application"
  ip_address_type    = "ipv4"
  security_groups    = [aws_security_group.security_group_load_balancer.id]
  subnets            = [aws_subnet.subnet_public_a.id, aws_subnet.subnet_public_b.id]
  internal           = false

  depends_on = [aws_internet_gateway_attachment.internet_gateway_attachment]
}

resource "aws_lb_target_group" "target_group" {
  name                 = "web"
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = 80
  vpc_id               = aws_vpc.vpc.id
  deregistration_delay = "300"

  health_check {
    enabled           = true
    protocol          = "HTTP"
    port              = "traffic-port"
    interval          = 30
    healthy_threshold = 5
    path              = "/"
    matcher           = "200"
  }
}

resource "aws_lb_listener" "listener" {
  load_balancer_arn = aws_lb.load_balancer.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.target_group.arn
  }
}

resource "aws_ecs_cluster" "cluster" {
  name = "default"

  setting {
    name  = "containerInsights"
    value = "disabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster_capacity_providers" {
  cluster_name       = aws_ecs_cluster.cluster.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

resource "aws_ecs_task_definition" "task_definition" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "1024"
  memory                   = "2048"
  execution_role_arn       = aws_iam_role.task_execution_role.arn
  container_definitions = jsonencode([
    {
      name      = "web"
      image     = "public.ecr.aws/nginx/nginx:1.27"
      essential = true
      portMappings = [
        {
          containerPort = 80
          protocol      = "tcp"
        },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.log_group.name
          awslogs-region        = "ap-northeast-2"
          awslogs-stream-prefix = "ecs"
        }
      }
    },
  ])

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }

  depends_on = [aws_iam_role_policy_attachment.task_execution_role]
}

resource "aws_ecs_service" "service" {
  name                               = "web"
  cluster                            = aws_ecs_cluster.cluster.arn
  task_definition                    = aws_ecs_task_definition.task_definition.arn
  desired_count                      = 1
  scheduling_strategy                = "REPLICA"
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  availability_zone_rebalancing      = "ENABLED"
  health_check_grace_period_seconds  = 60
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  load_balancer {
    target_group_arn = aws_lb_target_group.target_group.arn
    container_name   = "web"
    container_port   = 80
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = [aws_subnet.subnet_public_a.id, aws_subnet.subnet_public_b.id]
    security_groups  = [aws_security_group.security_group_task.id]
    assign_public_ip = true
  }

  depends_on = [
    aws_route_table_association.route_table_association,
    aws_route_table_association.route_table_association2,
    aws_route.route_table_route,
    aws_vpc_security_group_ingress_rule.security_group_task_ingress,
    aws_vpc_security_group_ingress_rule.security_group_load_balancer_ingress,
    aws_vpc_security_group_egress_rule.security_group_task_egress,
    aws_vpc_security_group_egress_rule.security_group_load_balancer_egress,
    aws_lb_listener.listener,
    aws_ecs_cluster_capacity_providers.cluster_capacity_providers,
  ]
}

output "load_balancer_address" {
  value = aws_lb.load_balancer.dns_name
}
