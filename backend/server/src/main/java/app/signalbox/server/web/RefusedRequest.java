package app.signalbox.server.web;

import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in words why the framework refused a request. */
final class RefusedRequest {

    private RefusedRequest() {}

    static String explain(Exception failure) {
        return switch (failure) {
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                "There is nothing at this address. The addresses of the API are listed at /api-docs.";
            case HttpRequestMethodNotSupportedException wrong ->
                wrong.getMethod() + " is not possible here. Possible are " + wrong.getSupportedHttpMethods() + ".";
            case HttpMediaTypeNotSupportedException wrong ->
                "A body of type " + wrong.getContentType() + " can't be read here. Send one of "
                        + wrong.getSupportedMediaTypes() + ".";
            case HttpMediaTypeNotAcceptableException wrong ->
                "None of the asked-for media types can be given. Possible are " + wrong.getSupportedMediaTypes() + ".";
            case MaxUploadSizeExceededException _ -> "The upload is larger than 20 MB. Split it into several.";
            case MissingServletRequestPartException missing ->
                "The part \"" + missing.getRequestPartName() + "\" is missing. Send it as multipart/form-data.";
            case MissingServletRequestParameterException missing ->
                "The parameter \"" + missing.getParameterName() + "\" is missing.";
            case ErrorResponse known
            when known.getBody().getDetail() != null -> known.getBody().getDetail();
            default -> "The request could not be served.";
        };
    }
}
