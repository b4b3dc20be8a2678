"use client";

import { Component, type ReactNode } from "react";

type ExplorerBoundaryProps = { failed: ReactNode; children: ReactNode };

/** Says so when the chart could not be fetched; the table below still has every number. */
export class ExplorerBoundary extends Component<ExplorerBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.failed : this.props.children;
  }
}
