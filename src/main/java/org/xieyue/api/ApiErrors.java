package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure under /api with application/problem+json, also those that happen before a controller is found.
 * Written to the response directly, so that it reaches clients that accept something else as well.
 */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String PREFIX = "/api/";

    private final Problems problems;
    private final JsonMapper json;

    ApiErrors(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(PREFIX)) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            return new ModelAndView();
        }
        try {
            write(response, problemOf(request, response, failure));
        } catch (IOException goneAway) {
            LOG.debug("The client left before it could be told about {}", failure.toString());
        }
        return new ModelAndView();
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private Problem problemOf(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        return switch (failure) {
            case Rejected rejected -> problems.of(request, rejected);
            case NotFound unknownOrForeign -> of(request, HttpStatus.NOT_FOUND, "not-found");
            case NoResourceFoundException noSuchPath -> of(request, HttpStatus.NOT_FOUND, "not-found");
            case NoHandlerFoundException noSuchPath -> of(request, HttpStatus.NOT_FOUND, "not-found");
            case NotAllowed lacksRole -> of(request, HttpStatus.FORBIDDEN, "not-allowed");
            case AccessDeniedException lacksRole -> of(request, HttpStatus.FORBIDDEN, "not-allowed");
            case AuthenticationException unknownPerson -> notSignedIn(request, response);
            case MaxUploadSizeExceededException tooLarge -> of(request, HttpStatus.CONTENT_TOO_LARGE, "file-too-large");
            case ConcurrencyFailureException overtaken -> of(request, HttpStatus.CONFLICT, "overtaken");
            case QueryTimeoutException overloaded -> busy(request, response);
            case CannotCreateTransactionException overloaded -> busy(request, response);
            default -> wrongRequest(request, response, failure);
        };
    }

    private Problem wrongRequest(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> unreadable(request, unreadable);
            case HttpRequestMethodNotSupportedException wrong -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed(wrong)));
                yield of(request, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", wrong.getMethod());
            }
            case HttpMediaTypeNotAcceptableException wrong -> of(request, HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case HttpMediaTypeNotSupportedException wrong -> {
                response.setHeader(HttpHeaders.ACCEPT, MediaType.toString(wrong.getSupportedMediaTypes()));
                yield of(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            }
            case MethodArgumentTypeMismatchException wrong -> malformed(request, wrong.getName(), "wrong-type");
            case MissingServletRequestParameterException missing ->
                malformed(request, missing.getParameterName(), "missing");
            case MissingServletRequestPartException missing ->
                malformed(request, missing.getRequestPartName(), "missing");
            case RequestRejectedException wrong -> of(request, HttpStatus.BAD_REQUEST, "malformed");
            case MultipartException broken -> of(request, HttpStatus.BAD_REQUEST, "malformed-multipart");
            case ServletRequestBindingException wrong -> of(request, HttpStatus.BAD_REQUEST, "malformed");
            default -> incident(request, failure);
        };
    }

    private Problem unreadable(HttpServletRequest request, HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return problems.of(request, rejected);
            }
        }
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown ->
                malformed(request, unknown.getPropertyName(), "unknown-field", unknown.getPropertyName());
            case DatabindException wrongType
            when !wrongType.getPath().isEmpty() ->
                malformed(request, pathOf(wrongType), "wrong-type", pathOf(wrongType));
            case DatabindException wrongType -> of(request, HttpStatus.BAD_REQUEST, "not-an-object");
            case JacksonException notJson -> of(request, HttpStatus.BAD_REQUEST, "malformed-json");
            case null -> of(request, HttpStatus.BAD_REQUEST, "body-missing");
            default -> of(request, HttpStatus.BAD_REQUEST, "malformed-json");
        };
    }

    private static String pathOf(DatabindException failure) {
        List<String> names = failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .toList();
        return String.join(".", names);
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException wrong) {
        String[] methods = wrong.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }

    Problem notSignedIn(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"xieyue\"");
        return of(request, HttpStatus.UNAUTHORIZED, "not-signed-in");
    }

    private Problem busy(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return of(request, HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }

    private Problem malformed(HttpServletRequest request, String field, String code) {
        return malformed(request, field, code, field);
    }

    private Problem malformed(HttpServletRequest request, String field, String code, Object arg) {
        return problems.of(request, HttpStatus.BAD_REQUEST, code, field, arg);
    }

    private Problem of(HttpServletRequest request, HttpStatus status, String code, Object... args) {
        return problems.of(request, status, code, null, args);
    }

    private Problem incident(HttpServletRequest request, Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} on {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return problems.incident(request, incident);
    }
}
