import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { Component, type ReactNode } from "react";
import { zh } from "../strings/zh.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { TextButton } from "../ui/text-button.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Instead of drawing the children anew, as where code could not be loaded. */
  readonly reload?: boolean;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault in one view from taking the whole page down; React has no function component for it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon={<WarningOutlined aria-hidden />}
        title={zh.shell.crashTitle}
        text={zh.shell.crashText}
      >
        <TextButton
          onClick={() => (this.props.reload ? window.location.reload() : this.setState({ failed: false }))}
        >
          {zh.shell.crashRetry}
        </TextButton>
      </EmptyState>
    );
  }
}
